"""The commands: they parse arguments, call one function and print the result. Not for: logic."""
