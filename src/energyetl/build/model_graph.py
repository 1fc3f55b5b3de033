"""The SQL models as a dependency graph: what each model reads, and the order in which to run them.

Everything is found by parsing, so there is no list to maintain.
Not for: running the SQL (`builder`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from energyetl.build import parser
from energyetl.contracts import tables
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_bytes

MODEL_LAYERS = ("staging", "core", "mart", "claims")
# Schemas with the inputs of models: `registry` contains the claims, `build` the state of the build itself.
INPUT_LAYERS = ("snapshot", "record", "reference", "registry", "build")
MAY_READ = {
    "staging": {"snapshot", "record", "reference", "build"},
    "core": {"snapshot", "record", "reference", "build", "staging", "core"},
    "mart": {"record", "reference", "build", "core", "mart", "claims"},
    "claims": {"registry", "reference", "claims"},
    # Rules read released tables only, so that a reader can run them again on a release.
    "evidence": {"core", "mart", "claims", "meta"},
}
# Functions that match text. An outcome must come from typed columns, not from the words of a description.
TEXT_MATCHING = frozenset(
    [
        "~~",
        "!~~",
        "~~*",
        "!~~*",
        "like_escape",
        "ilike_escape",
        "regexp_matches",
        "regexp_full_match",
        "regexp_extract",
        "regexp_extract_all",
        "regexp_replace",
        "contains",
        "starts_with",
        "ends_with",
        "prefix",
        "suffix",
        "instr",
        "strpos",
    ]
)


@dataclass(frozen=True)
class Model:
    """One SQL file. `name` is the qualified table, `reads` the qualified tables it selects from."""

    name: str
    path: Path
    sql: str
    reads: frozenset[str]

    @property
    def layer(self) -> str:
        return self.name.split(".")[0]

    @property
    def shown(self) -> str:
        """The path relative to the repository, for messages."""
        return f"sql/{self.layer}/{self.path.name}"

    @property
    def description(self) -> str:
        """The comment head of the file as one paragraph."""
        lines = []
        for line in self.sql.splitlines():
            if not line.startswith("--"):
                break
            lines.append(line.lstrip("- "))
        return " ".join(lines)

    @cached_property
    def code_version(self) -> str:
        """Sha256 of the text: the version changes if and only if the file changes."""
        return sha256_bytes(self.sql.encode())


def load(sql: Path, known_inputs: set[str]) -> list[Model]:
    """All models below `sql/`, each after the models that it reads.

    `known_inputs` are the qualified input tables of the build. Raises, with file and line, for SQL that does not parse, an
    unknown table, a layer that may not be read, a file without a contract, and a cycle.
    """
    found: dict[str, Model] = {}
    contracts = tables()
    macros = _macros(sql / "macros", sql / "macros" / "build")
    for layer in MODEL_LAYERS:
        for path in sorted((sql / layer).glob("**/*.sql")):
            model = _parse(layer, path, macros)
            if model.name in found:
                raise EnergyetlError(f"two models are called {model.name}: {path} and {found[model.name].path}. Rename one.")
            if model.name not in contracts:
                raise EnergyetlError(
                    f"{model.shown}: there is no contract for {model.name}; declare it in src/energyetl/contracts/."
                    f"{nearest(model.name, contracts)}"
                )
            found[model.name] = model
    declared = {n for n in contracts if n.split(".")[0] in MODEL_LAYERS} - known_inputs
    for name in sorted(declared - set(found)):
        raise EnergyetlError(
            f"{name} has a contract but no model: write sql/{name.replace('.', '/')}.sql or delete the contract."
        )
    for model in found.values():
        for read in sorted(model.reads):
            _check_read(model, read, set(found) | known_inputs)
    return ordered(found.values())


def ordered(models: Iterable[Model]) -> list[Model]:
    """The models, each after the models that it reads. Raises if they form a cycle."""
    found = {m.name: m for m in models}
    try:
        order = list(TopologicalSorter({m.name: m.reads & set(found) for m in found.values()}).static_order())
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise EnergyetlError(f"models form a cycle: {circle}. See {found[error.args[1][0]].shown}.") from None
    return [found[name] for name in order]


def evidence(sql: Path) -> Model:
    """All evidence rules as one node of the graph, `claims.evidence`. It is for display only; rules run one by one."""
    macros = _macros(sql / "macros", sql / "macros" / "build", sql / "evidence" / "macros")
    rules = [_parse("evidence", path, macros) for path in sorted((sql / "evidence").glob("*.sql"))]
    text = "\n".join(["-- What each rule of each claim found, as of both dates.", *(r.sql for r in rules)])
    return Model("claims.evidence", sql / "evidence", text, frozenset[str]().union(*(r.reads for r in rules)))


def faults_of_rules(sql: Path) -> list[str]:
    """Rules of evidence, and their macros, that read unreleased tables or match text, each with its file and what to do."""
    folder = sql / "evidence"
    bodies = {p: _code(p) for p in sorted((folder / "macros").glob("*.sql"))}
    names = _macros(sql / "macros", folder / "macros")
    found: list[str] = []
    for path in sorted(folder.glob("*.sql")):
        for read in sorted(_parse("evidence", path, names).reads):
            if read.split(".")[0] not in MAY_READ["evidence"]:
                found.append(f"sql/evidence/{path.name} reads {read}, which a release lacks; read core, mart or claims instead.")
        for used in sorted(parser.parsed(path.read_text(encoding="utf-8")).functions & TEXT_MATCHING):
            found.append(f"sql/evidence/{path.name} matches text ({used}); select by typed columns instead.")
    for path, body in bodies.items():
        for used in sorted(set(re.findall(r"\b(i?like|regexp_\w+|contains|starts_with|ends_with)\b", body))):
            found.append(f"sql/evidence/macros/{path.name} matches text ({used}); select by typed columns instead.")
    return found


def reads(sql: Path, path: Path) -> frozenset[str]:
    """The tables that a model or a rule reads, directly or through macros; `sql` is the folder of all SQL files."""
    return _parse(path.parent.name, path, _macros(sql / "macros", sql / "macros" / "build", sql / "evidence" / "macros")).reads


def _macros(*folders: Path) -> dict[str, frozenset[str]]:
    """The tables that each macro reads, directly or through other macros. A regex finds them: the parser lacks CREATE MACRO."""
    bodies: dict[str, str] = {}
    for path in (p for folder in folders for p in sorted(folder.glob("*.sql"))):
        code = _code(path)
        pattern = r"create (?:or replace temp )?macro (\w+)\s*\(.*?\)\s+as\b(.*?);\s*$"
        bodies |= dict(re.findall(pattern, code, flags=re.DOTALL | re.MULTILINE))

    layers = "|".join((*MODEL_LAYERS, *INPUT_LAYERS))

    def read_by(name: str, above: frozenset[str]) -> frozenset[str]:
        body = bodies[name]
        found = frozenset(re.findall(rf"\b(?:{layers})\.\w+", body))
        called = (set(re.findall(r"\b(\w+)\(", body)) & set(bodies)) - above
        return found.union(*(read_by(other, above | {other}) for other in called))

    return {name: read_by(name, frozenset({name})) for name in bodies}


def _code(path: Path) -> str:
    """The text of a file without comments and without the contents of literals, which may name a table but do not read it."""
    return re.sub(r"--[^\n]*|'[^']*'", lambda m: "''" if m[0].startswith("'") else "", path.read_text(encoding="utf-8"))


def _parse(layer: str, path: Path, macros: dict[str, frozenset[str]]) -> Model:
    sql = path.read_text(encoding="utf-8")
    try:
        found = parser.parsed(sql)
    except parser.SyntaxFault as error:
        line = f", line {error.line}" if error.line is not None else ""
        raise EnergyetlError(f"sql/{layer}/{path.name}{line}: a model must be exactly one SELECT: {error}") from None
    if found.statements != 1:
        raise EnergyetlError(f"sql/{layer}/{path.name}: a model must be exactly one SELECT, not {found.statements} statements.")
    through_macros = frozenset[str]().union(*(macros.get(name, frozenset()) for name in found.functions))
    return Model(f"{layer}.{path.stem}", path, sql, found.tables | through_macros)


def _check_read(model: Model, read: str, known: set[str]) -> None:
    layer = read.split(".")[0]
    line = next((i for i, text in enumerate(model.sql.splitlines(), 1) if read in text), 1)
    if read not in known:
        raise EnergyetlError(f"{model.shown}, line {line}: {read} does not exist.{nearest(read, known)}")
    if layer not in MAY_READ[model.layer]:
        allowed = ", ".join(sorted(MAY_READ[model.layer]))
        raise EnergyetlError(f"{model.shown}, line {line}: a {model.layer} model may not read {read}; it may read {allowed}.")
