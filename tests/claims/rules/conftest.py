"""Gives every test of a rule the fixture `judge`; what it does is in `rule_build`."""

from rule_build import judge

__all__ = ["judge"]
