"""What the measurements have in common: a build, a network on this machine, homes, the clock."""

import contextlib
import dataclasses
import os
import pathlib
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
JAR = ROOT / "target/tracker.jar"
NETWORK_CLASS = "io.soundtracker.bench.SlowNetwork"
RESULTS = ROOT / "bench/RESULTS.md"


@dataclasses.dataclass(frozen=True)
class Run:
    """One run of a program; the processor time is also that of the programs it has waited for."""

    seconds: float
    cpu: float


def timed(command, folder, **variables):
    """Runs a program to its end, which must be a good one."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode(errors="replace")
            sys.exit(f"{command[0]} ended with {process.returncode}:\n{said}")
    return Run(seconds, usage.ru_utime + usage.ru_stime)


def build():
    """Brings the program and the tests' classes up to date."""
    classes = ROOT / "target/test-classes" / (NETWORK_CLASS.replace(".", "/") + ".class")
    made = min((f.stat().st_mtime if f.exists() else 0) for f in (JAR, classes))
    sources = [ROOT / "pom.xml"]
    for folder in ("db", "src/main", "src/test/java"):
        sources += [file for file in (ROOT / folder).rglob("*") if file.is_file()]
    if any(source.stat().st_mtime > made for source in sources):
        print("Building the program ...", file=sys.stderr)
        subprocess.run(["mvn", "-q", "-B", "-ntp", "-DskipTests", "package"], cwd=ROOT, check=True)
        JAR.touch()
        classes.touch()


def ytdlp(named):
    """The yt-dlp that was named, else the one of the program's own environment."""
    program = pathlib.Path(named) if named else ROOT / ".yt-dlp/current/bin/yt-dlp"
    if not program.exists():
        sys.exit(f"There is no {program}: ./tracker yt-dlp install makes one, --ytdlp names one")
    return program.absolute()


def java():
    """The Java that the launcher would take as well."""
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else "java"


def environment(name, *packages):
    """The programs of a private Python environment with these packages from PyPI."""
    place = ROOT / "target/bench-tools" / name
    if not (place / "done").exists():
        print(f"Installing {', '.join(packages)} ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
        subprocess.run(
            [place / "bin/pip", "install", "--quiet", "--disable-pip-version-check", *packages],
            check=True,
        )
        (place / "done").touch()
    return place / "bin"


def sqlite_utils():
    return environment("sqlite-utils", "sqlite-utils") / "sqlite-utils"


def workbook_python():
    """A Python with the libraries that write workbooks."""
    return environment("workbook", "XlsxWriter", "openpyxl", "lxml") / "python"


@contextlib.contextmanager
def network(accounts, posts, millis, minutes_apart):
    """A running network: the address of its proxy, and its handles."""
    numbers = [accounts, *posts, *millis, minutes_apart]
    process = subprocess.Popen(
        [java(), "-cp", f"{ROOT / 'target/test-classes'}{os.pathsep}{JAR}", NETWORK_CLASS]
        + [str(number) for number in numbers],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        lines = list(iter(lambda: process.stdout.readline().strip(), ""))
        yield lines[0], lines[1:]


@contextlib.contextmanager
def folder():
    """A temporary folder."""
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        yield pathlib.Path(made)


class Home:
    """A home of the program with an empty database and accounts that are due."""

    def __init__(self, path, program, proxy, sleep, handles):
        self.path = path
        (path / "config").mkdir(parents=True)
        (path / "config/tracker.yaml").write_text(
            f"""scrape:
  pause_seconds: 0-0
  requests_per_hour:
  requests_per_day:
ytdlp:
  path: "{program}"
  proxy: "{proxy}"
  extra_args: --no-check-certificates --sleep-requests {sleep}
"""
        )
        self.run("init-db")
        self.run("accounts", "add", *handles)

    def run(self, *arguments, **variables):
        return timed([ROOT / "tracker", *arguments, "--home", self.path], self.path, **variables)

    def scrape(self, jobs, *arguments, **variables):
        run = self.run("scrape", "--force", "--jobs", str(jobs), *arguments, **variables)
        verdicts = self.ask(
            "SELECT status FROM scrape_logs WHERE session_id ="
            " (SELECT session_id FROM scrape_sessions ORDER BY start_time DESC LIMIT 1)"
        )
        if not verdicts or any(row != ("success",) for row in verdicts):
            sys.exit(f"Not every account was read: {verdicts}")
        return run

    def ask(self, sql):
        return ask(self.path / "tracker.db", sql)


def ask(database, sql):
    with contextlib.closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def load():
    """How busy the machine was in the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def machine(program, load_before):
    """What the figures were measured on, without a name of it; with the yt-dlp that listed."""
    cpu = re.search(r"model name\s*: (.*)", first_of("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", first_of("/proc/meminfo"))
    jdk = subprocess.run([java(), "-version"], capture_output=True, text=True, check=True).stderr
    version = program and subprocess.run(
        [program, "--ignore-config", "--version"], capture_output=True, text=True, check=True
    ).stdout
    sqlite = next((ROOT / "target/lib").glob("sqlite-jdbc-*.jar")).stem
    return (
        f"{os.cpu_count()} cores ({cpu.group(1) if cpu else platform.machine()}), "
        + (f"{int(memory.group(1)) / 2**20:.0f} GB of memory, " if memory else "")
        + f"{platform.system()}; {jdk.splitlines()[0]};"
        + (f" yt-dlp {version.strip()};" if version else "")
        + f" {sqlite};"
        + f" Python {platform.python_version()}; load {load_before} before, {load()} after."
    )


def first_of(file):
    path = pathlib.Path(file)
    return path.read_text() if path.exists() else ""


def save(file, title, text):
    """Puts a section in the place of the one of the same title, and prints it."""
    print(text)
    path = pathlib.Path(file)
    old = path.read_text() if path.exists() else "# Results\n"
    sections = [s for s in re.split(r"(?m)^(?=## )", old) if not s.startswith(f"## {title}\n")]
    sections.append(f"## {title}\n\n{text}\n")
    path.write_text("\n\n".join(section.strip() for section in sections) + "\n")


def remove(path):
    shutil.rmtree(path, ignore_errors=True)
