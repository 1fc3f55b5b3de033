"""The audit as asset checks: each file of `sql/checks/` on the most downstream table that it reads, and all checks that are
generated from a table's contract as one check on that table.

Not for: running the checks (`energyetl.release.audit`).
"""

from collections.abc import Iterator

import dagster as dg

from dagster_project.assets import key
from dagster_project.resources import BuildSession, as_dagster_failure
from energyetl.build.model_graph import Model
from energyetl.release.audit import Check, Result

CONTRACT = "contract"


def subject(check: Check, depth: dict[str, int]) -> str:
    """The table that a check is shown on: a generated check names it; a written check reads it."""
    return check.table_name or max(sorted(check.reads), key=lambda table: depth.get(table, 0))


def audit(graph: list[Model], found: list[Check]) -> dg.AssetChecksDefinition:
    """One step that runs the complete audit once on this run's candidate, and rejects it if a check of severity error fails."""
    depth: dict[str, int] = {}
    for model in graph:
        depth[model.name] = 1 + max((depth.get(name, 0) for name in model.reads), default=0)
    grouped: dict[dg.AssetCheckKey, list[Check]] = {}
    for check in found:
        name = CONTRACT if check.table_name else check.name
        grouped.setdefault(dg.AssetCheckKey(key(subject(check, depth)), name), []).append(check)
    made = {key(name) for name in depth}
    specs = [
        dg.AssetCheckSpec(
            check_key.name,
            asset=check_key.asset_key,
            description=group[0].description if check_key.name != CONTRACT else f"{len(group)} rules of the table's contract.",
            # A check can block only an asset that this run makes.
            blocking=check_key.asset_key in made and any(check.severity == "error" for check in group),
            metadata={"sql": dg.MetadataValue.md("\n".join(f"```sql\n{check.sql}\n```" for check in group))},
        )
        for check_key, group in grouped.items()
    ]

    @dg.multi_asset_check(name="audit", specs=specs, can_subset=True)
    def audited(
        context: dg.AssetCheckExecutionContext, build_session: dg.ResourceParam[BuildSession]
    ) -> Iterator[dg.AssetCheckResult]:
        with as_dagster_failure():
            results = {result.check.name: result for result in build_session.results()}
            for check_key in sorted(context.selected_asset_check_keys):
                group = grouped[check_key]
                read = {name for check in group for name in check.reads if name in depth}
                if lacking := build_session.lacking(read):
                    context.log.info(
                        f"Skipped: {check_key.to_user_string()} reads tables that this run did not build: {lacking}."
                    )
                    continue
                yield _result(check_key, [results[check.name] for check in group])
            build_session.reject_failed()

    return audited


def _result(check_key: dg.AssetCheckKey, results: list[Result]) -> dg.AssetCheckResult:
    failed = [result for result in results if not result.is_passed]
    relevant = failed or results
    return dg.AssetCheckResult(
        asset_key=check_key.asset_key,
        check_name=check_key.name,
        passed=not failed,
        severity=dg.AssetCheckSeverity.ERROR
        if any(result.check.severity == "error" for result in relevant)
        else dg.AssetCheckSeverity.WARN,
        description="; ".join(result.check.name for result in failed) or None,
        metadata={
            "rules": len(results),
            "offending rows": sum(result.offending_rows for result in failed),
            "sample": "\n".join(result.sample or "" for result in failed),
        },
    )
