"""The parts of finding quotes: marks, sentences, cues, speakers."""
