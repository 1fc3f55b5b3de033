"""The small world of these models."""

from output_world import world as world
