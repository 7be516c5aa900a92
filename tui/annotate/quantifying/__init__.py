"""The grammar of figures: small readers that each know one way of writing a quantity."""
