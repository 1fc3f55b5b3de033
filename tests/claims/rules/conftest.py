"""Gives every test of a rule the fixture `judge`; what it does is in `rule_world`."""

from rule_world import judge

__all__ = ["judge"]
