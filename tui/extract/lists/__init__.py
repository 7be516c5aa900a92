"""Lists that people have in other programs: what they saved, read, marked and follow."""
