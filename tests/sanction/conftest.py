"""The project models on rows that a test types, with the measures that hit them."""

import project_build as project_models
import pytest


@pytest.fixture
def project_build():
    """Builds the project models over given events, sanctions and outputs, as known on a date."""
    return project_models.build
