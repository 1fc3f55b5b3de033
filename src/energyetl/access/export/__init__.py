"""Marts written to a folder to hand on, described, attributed, and without what a licence keeps back."""
