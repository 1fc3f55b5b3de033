"""What the steps of one run share: the build under way, from taking the writers' lock to publishing.

The steps share it because a run is one process. What a step does is the matter of `energyetl.release`.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import dagster as dg

from energyetl.errors import EnergyetlError
from energyetl.ingest.network.web import FetchError
from energyetl.release import audit, publish, store
from energyetl.release.publish import Candidate, Outcome
from energyetl.settings import Settings


class BuildSession:
    """The build of one run. It holds the lock of writers from `begin` until the run ends."""

    def __init__(self, settings: Settings, until_end: ExitStack):
        self.settings = settings
        self.candidate: Candidate | Outcome | None = None
        self.is_whole = False
        self.built: set[str] = set()
        self._until_end = until_end
        self._results: list[audit.Result] | None = None

    def begin(self, *, is_whole: bool) -> Candidate | Outcome:
        """Take the lock; give a candidate, or for a whole build the current release where nothing has changed since it."""
        self.is_whole = is_whole
        self.candidate = self._until_end.enter_context(publish.open_candidate(self.settings, is_always_built=not is_whole))
        return self.candidate

    def results(self) -> list[audit.Result]:
        """Results of all checks on this run's candidate, found once; on the current release where the run made none."""
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
        """Which of these models this run did not build, so that a check on them would tell nothing."""
        return tables - self.built if isinstance(self.candidate, Candidate) else set()

    def reject_failed(self) -> None:
        """Reject this run's candidate, raising our sentence, where a check of severity error failed."""
        if self.is_whole and isinstance(self.candidate, Candidate) and any(result.blocks for result in self.results()):
            self.finish()

    def finish(self) -> Outcome:
        """Publish this run's candidate, or reject it; a candidate that lacks a model is refused."""
        if isinstance(self.candidate, Outcome):
            return self.candidate
        if self.candidate is None or not self.is_whole:
            raise EnergyetlError(
                "This run did not build every model, so there is nothing to publish. Run the job `warehouse`, or materialise all."
            )
        return self.candidate.finish(self.results())


def build_session(settings: Settings) -> dg.ResourceDefinition:
    """The resource that gives each run a build_session, and closes it when the run ends, however it ends."""

    def opened(_: dg.InitResourceContext) -> Iterator[BuildSession]:
        with ExitStack() as until_end:
            yield BuildSession(settings, until_end)

    return dg.ResourceDefinition(opened, description="The build that the steps of a run share.")


@contextmanager
def as_dagster_failure() -> Iterator[None]:
    """Let a step fail with our sentence, which says what to do, instead of with a traceback.

    Only what the network may mend by itself is tried again.
    """
    try:
        yield
    except EnergyetlError as error:
        raise dg.Failure(description=str(error), allow_retries=isinstance(error, FetchError)) from error
