"""The SQL prompt in a terminal: history, completion, answers as tables, dot commands that write the last answer to a file.

Not for: which queries are allowed (`query`), how an answer is formatted (`answer`).
"""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.lexers import PygmentsLexer
from pygments.lexers.sql import SqlLexer
from rich.console import Console
from rich.markup import escape

from energyetl.access.connection import CATALOG, Connection
from energyetl.access.sql import query
from energyetl.access.sql.answer import Form, as_table, counted, write_to
from energyetl.errors import EnergyetlError, nearest
from energyetl.settings import Settings

HELP = """A query ends with ; and can span several lines. The prompt is read-only: no writing, settings or loading.
  .tables          the tables of the release and what they contain
  .csv FILE        write the last answer to a CSV file
  .parquet FILE    write the last answer to a Parquet file
  .help  .quit"""
WORDS = [
    "select",
    "from",
    "where",
    "group",
    "by",
    "order",
    "by",
    "having",
    "limit",
    "join",
    "left",
    "using",
    "with",
    "as",
    "and",
    "or",
    "not",
    "in",
    "between",
    "is",
    "null",
    "desc",
    "case",
    "when",
    "then",
    "end",
]
DOTS = (".csv", ".parquet", ".tables", ".help", ".quit")


class Names(Completer):
    """Tables, columns and macros of a release; columns of tables named in the text come first."""

    def __init__(self, connection: Connection):
        con = connection.current()
        self.columns: dict[str, list[str]] = {}
        for table, column in con.execute(
            "select table_name, column_name from meta.data_dictionary order by table_name, position"
        ).fetchall():
            self.columns.setdefault(table, []).append(column)
        self.macros = sorted(
            f"{name}("
            for (name,) in con.execute(
                "select distinct function_name from duckdb_functions() where database_name = ? and schema_name = 'main'",
                [CATALOG],
            ).fetchall()
        )

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """Names that start with the word before the cursor."""
        word = document.get_word_before_cursor(pattern=re.compile(r"[\w.]+"))
        if not word:
            return
        for name in dict.fromkeys(self._candidates(document.text, word)):
            if name.lower().startswith(word.lower()):
                yield Completion(name, start_position=-len(word))

    def _candidates(self, text: str, word: str) -> Iterable[str]:
        if word.startswith("."):
            return DOTS
        named = re.findall(r"(\w+\.\w+)(?:\s+as)?(?:\s+(\w+))?", text)
        if "." in word:
            owner = word.rpartition(".")[0]
            of_alias = [f"{owner}.{c}" for t, alias in named if alias == owner for c in self.columns.get(t, [])]
            return [*of_alias, *self.columns]
        near = [column for table, _ in named for column in self.columns.get(table, [])]
        every = sorted({column for columns in self.columns.values() for column in columns})
        schemas = sorted({f"{table.split('.')[0]}." for table in self.columns})
        return [*near, *WORDS, *schemas, *self.macros, *every]


def run(settings: Settings, console: Console, **terminal: Any) -> None:
    """Read and answer queries until the user leaves. Tests pass `terminal` (input, output) in place of the real one."""
    connection = Connection(settings)
    seen, last = connection.release_id, None
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(history_file())),
        completer=Names(connection),
        lexer=PygmentsLexer(SqlLexer),
        key_bindings=_enter_ends_a_statement(),
        multiline=Condition(lambda: True),
        prompt_continuation=lambda width, line, wrapped: "…> ".rjust(width),
        **terminal,
    )
    console.print(f"Release [bold]{seen}[/], read-only. End a query with ; — type .help for help.")
    while True:
        try:
            text = session.prompt("energyetl> ").strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            break
        if text == ".quit":
            break
        try:
            if text.startswith("."):
                _dot(text, connection, last, console)
            elif text.strip("; \n"):
                if connection.release_id != seen:
                    seen = connection.release_id
                    console.print(f"Readers now see release [bold]{seen}[/].")
                last = query.run(connection.current(), text, settings)
                console.print(as_table(last, console.width))
        except EnergyetlError as error:
            console.print(f"[bold red]Error:[/] {escape(str(error))}", soft_wrap=True)
        except KeyboardInterrupt:
            console.print("Stopped.")
    connection.close()


def history_file() -> Path:
    """The history file of the prompt, in the user's state folder (XDG)."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "energyetl"
    state.mkdir(parents=True, exist_ok=True)
    return state / "sql_history"


def _dot(text: str, connection: Connection, last: pa.Table | None, console: Console) -> None:
    command, _, argument = text.rstrip(";").partition(" ")
    match command:
        case ".help":
            console.print(HELP, markup=False)
        case ".tables":
            found = connection.sql(
                "select table_name, any_value(table_description) as holds from meta.data_dictionary group by all order by all"
            )
            for table, holds in found.fetchall():
                console.print(f"{table:<38} {holds.split('. ')[0].rstrip('.')}", markup=False, no_wrap=True, overflow="ellipsis")
        case ".csv" | ".parquet":
            if last is None or not argument.strip():
                raise EnergyetlError(f"{command} writes the last answer to a file: run a query first, then `{command} FILE`.")
            target = Path(argument.strip()).expanduser()
            write_to(target, last, Form(command[1:]))
            console.print(f"{counted(last.num_rows)} written to {target}.", markup=False, soft_wrap=True)
        case _:
            raise EnergyetlError(f"There is no command {command}.{nearest(command, DOTS)} .help lists them.")


def _enter_ends_a_statement() -> KeyBindings:
    """Enter ends a dot command, a statement that ends with ; and an empty line; otherwise it starts a new line."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        text = buffer.text.strip()
        if not text or text.startswith(".") or text.endswith(";"):
            buffer.validate_and_handle()
        else:
            buffer.insert_text("\n")

    return keys
