"""How the entity model and its lists were made; nothing here is needed to read."""
