"""Commands: they parse arguments, call one function and print the result. No logic."""
