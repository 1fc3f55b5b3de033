"""`make ui`: the page is served on loopback only, shows the graph, and materialising from it makes a release."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from energyetl.contracts import layer_tables
from energyetl.release.store import current, verify_release
from energyetl.settings import Settings

pytestmark = pytest.mark.release

ROOT = Settings().root
START_SECONDS = 120
RUN_SECONDS = 180
LOCATION = {"repositoryName": "__repository__", "repositoryLocationName": "dagster_project.definitions"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder of releases, with Dagster's own home inside as `make ui` lays it out."""
    home = tmp_path_factory.mktemp("ui") / "home"
    (home / "dagster").mkdir(parents=True)
    shutil.copy(ROOT / "dagster_project" / "dagster.yaml", home / "dagster")
    return home


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[str]:
    """The address of a page started as `make ui` starts it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    recipe = re.search(r"\$\(BIN\)/(dg dev .*)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert recipe is not None
    name, *arguments = shlex.split(recipe[1].replace("$(UI_PORT)", str(port)))
    with (home / "dagster" / "output.txt").open("w") as output:
        process = subprocess.Popen(
            [Path(sys.executable).with_name(name), *arguments],
            cwd=ROOT,
            env={**os.environ, "DAGSTER_HOME": str(home / "dagster"), "ENERGYETL_HOME": str(home)},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait(lambda: process.poll() is not None or answers(port), START_SECONDS)
        assert process.poll() is None, (home / "dagster" / "output.txt").read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def answers(port: int, host: str = "127.0.0.1") -> bool:
    """Whether the page is there."""
    try:
        with urllib.request.urlopen(f"http://{host}:{port}/server_info", timeout=5) as response:
            return response.status == 200
    except OSError:
        return False


def wait(is_done: Callable[[], bool], seconds: float) -> None:
    """Wait until something is so; fail after so many seconds."""
    deadline = time.monotonic() + seconds
    while not is_done():
        assert time.monotonic() < deadline, f"not so within {seconds} seconds"
        time.sleep(0.5)


def ask(served: str, query: str, **variables: object) -> dict:
    """What the page's GraphQL answers."""
    request = urllib.request.Request(
        f"{served}/graphql",
        json.dumps({"query": query, "variables": variables}).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


@pytest.fixture(scope="module")
def nodes(served: str) -> dict[str, dict]:
    """Every asset that the page shows, by its dotted name."""
    asked = ask(
        served,
        """{ assetNodes { assetKey { path } groupName isExecutable
             assetChecksOrError { ... on AssetChecks { checks { name } } } } }""",
    )
    return {".".join(node["assetKey"]["path"]): node for node in asked["assetNodes"]}


def test_the_page_is_on_loopback_only(served: str):
    port = int(served.rsplit(":", 1)[1])
    assert answers(port)
    assert not answers(port, "127.0.0.2")  # a server on every address would answer here, too


def test_the_graph_shows_snapshots_models_checks_and_the_release(nodes: dict[str, dict]):
    models = {
        f"{path.parent.name}.{path.stem}"
        for layer in ("staging", "core", "mart")
        for path in (ROOT / "sql" / layer).glob("*.sql")
    }
    assert models | {"release"} | {f"snapshot.{name}" for name in layer_tables("snapshot")} <= set(nodes)
    assert {nodes[name]["groupName"] for name in models} == {"staging", "core", "mart"}
    checks = {check["name"] for node in nodes.values() for check in node["assetChecksOrError"]["checks"]}
    assert {path.stem for path in (ROOT / "sql" / "checks").glob("*.sql")} <= checks


def test_materialising_all_from_the_page_makes_a_release(served: str, nodes: dict[str, dict], home: Path):
    made = [node for node in nodes.values() if node["isExecutable"]]
    selector = {
        **LOCATION,
        "jobName": "__ASSET_JOB",
        "assetSelection": [node["assetKey"] for node in made],
        "assetCheckSelection": [
            {"assetKey": node["assetKey"], "name": check["name"]}
            for node in made
            for check in node["assetChecksOrError"]["checks"]
        ],
    }
    launched = ask(
        served,
        """mutation($parameters: ExecutionParams!) { launchRun(executionParams: $parameters) {
             __typename ... on LaunchRunSuccess { run { runId } } ... on PythonError { message } } }""",
        parameters={"selector": selector, "mode": "default", "runConfigData": "{}"},
    )["launchRun"]
    assert launched["__typename"] == "LaunchRunSuccess", launched
    run_id = launched["run"]["runId"]

    def status() -> str:
        return ask(served, "query($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }", id=run_id)["runOrError"][
            "status"
        ]

    wait(lambda: status() in ("SUCCESS", "FAILURE", "CANCELED"), RUN_SECONDS)
    assert status() == "SUCCESS"
    folder = current(home)
    assert folder is not None
    verify_release(folder)
    latest = ask(
        served,
        """query($key: AssetKeyInput!) { assetNodeOrError(assetKey: $key) { ... on AssetNode {
             assetMaterializations(limit: 1) { metadataEntries { label ... on TextMetadataEntry { text } } } } } }""",
        key={"path": ["release"]},
    )["assetNodeOrError"]["assetMaterializations"][0]
    assert {"label": "release", "text": folder.name} in latest["metadataEntries"]
