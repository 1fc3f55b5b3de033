"""The build session that the steps of one run share, from taking the writers' lock to publishing.

The steps can share it because a run is one process.
Not for: what a step does (`energyetl.release`).
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import dagster as dg

from energyetl.errors import EnergyetlError, FetchError
from energyetl.release import audit, publish, store
from energyetl.release.publish import Candidate, Outcome
from energyetl.settings import Settings


class BuildSession:
    """The build of one run. It holds the writers' lock from `begin` until the run ends."""

    def __init__(self, settings: Settings, until_end: ExitStack):
        self.settings = settings
        self.candidate: Candidate | Outcome | None = None
        self.is_whole = False
        self.built: set[str] = set()
        self._until_end = until_end
        self._results: list[audit.Result] | None = None

    def begin(self, *, is_whole: bool) -> Candidate | Outcome:
        """Take the lock. Return a candidate, or the current release if the build is complete and no input has changed since."""
        self.is_whole = is_whole
        self.candidate = self._until_end.enter_context(publish.open_candidate(self.settings, is_always_built=not is_whole))
        return self.candidate

    def results(self) -> list[audit.Result]:
        """Results of all checks on this run's candidate, computed once, or on the current release if it made none."""
        if self._results is None:
            checks = audit.checks(self.settings.sql / "checks")
            match self.candidate:
                case Candidate() as candidate:
                    self._results = candidate.examine()
                case Outcome(folder=folder):
                    self._results = audit.recorded(folder / store.FILE, checks)
                case None:
                    self._results = audit.run(store.current_file(self.settings.warehouse), checks)
        return self._results

    def lacking(self, tables: set[str]) -> set[str]:
        """The models among these that this run did not build; a check on them would be meaningless."""
        return tables - self.built if isinstance(self.candidate, Candidate) else set()

    def reject_failed(self) -> None:
        """Reject this run's candidate with our error message if a check of severity error failed."""
        if self.is_whole and isinstance(self.candidate, Candidate) and any(result.blocks for result in self.results()):
            self.finish()

    def finish(self) -> Outcome:
        """Publish or reject this run's candidate. Raises if the candidate lacks a model."""
        if isinstance(self.candidate, Outcome):
            return self.candidate
        if self.candidate is None or not self.is_whole:
            raise EnergyetlError(
                "This run did not build every model, so there is nothing to publish. Run the job `warehouse`, or materialise all."
            )
        return self.candidate.finish(self.results())


def build_session(settings: Settings) -> dg.ResourceDefinition:
    """The resource that gives each run a build session and closes it when the run ends, also after a failure."""

    def opened(_: dg.InitResourceContext) -> Iterator[BuildSession]:
        with ExitStack() as until_end:
            yield BuildSession(settings, until_end)

    return dg.ResourceDefinition(opened, description="The build that the steps of a run share.")


@contextmanager
def as_dagster_failure() -> Iterator[None]:
    """Let a step fail with our error message, which says what to do, instead of a traceback.

    Only fetch errors are retried, because they may go away by themselves.
    """
    try:
        yield
    except EnergyetlError as error:
        raise dg.Failure(description=str(error), allow_retries=isinstance(error, FetchError)) from error
