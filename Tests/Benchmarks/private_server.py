"""A PostgreSQL server of the benchmarks' own, in a folder, on a socket there alone."""
import atexit
import glob
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile

BINARIES = "/usr/lib/postgresql/15/bin"


class PrivateServer:
    """Starts with the settings that are given, and is gone with its folder when the program ends."""

    def __init__(self, settings=(), disk=None):
        # The path of a socket must be short.
        self.folder = tempfile.mkdtemp(prefix="guidang-", dir=disk or "/tmp")
        self.owner = []
        if os.getuid() == 0:
            # The server refuses to run as root.
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, -1)
            self.owner = ["runuser", "-u", "postgres", "--"]
        atexit.register(self.stop)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        self.data = os.path.join(self.folder, "data")
        self.run("initdb", "-D", self.data, "-U", "guidang", "-A", "trust", "-E", "UTF8",
                 "--locale=C.UTF-8", "--no-instructions")
        lines = ["listen_addresses = ''", f"unix_socket_directories = '{self.folder}'", *settings]
        # As its owner, who may be another than the user.
        subprocess.run([*self.owner, "tee", "-a", os.path.join(self.data, "postgresql.conf")],
                       input="\n".join(lines) + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
        self.log = os.path.join(self.folder, "log")
        self.run("pg_ctl", "-D", self.data, "-l", self.log, "-w", "-s", "start")
        self.run("createdb", "-h", self.folder, "-U", "guidang", "guidang")

    def run(self, program, *arguments):
        subprocess.run([*self.owner, f"{BINARIES}/{program}", *arguments], check=True, cwd=self.folder,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def address(self, office="main"):
        return f"postgresql://guidang@/guidang?host={self.folder}&office={office}"

    def ask(self, sql):
        """What the statements give, a list of columns a row."""
        done = subprocess.run(
            [f"{BINARIES}/psql", "-h", self.folder, "-U", "guidang", "-v", "ON_ERROR_STOP=1", "-AtqX",
             "-F", "\t", "guidang"],
            input=sql, text=True, stdout=subprocess.PIPE, check=True,
        )
        return [line.split("\t") for line in done.stdout.splitlines()]

    def processor_seconds(self):
        """The processor time of the server's processes that run, and of those that it has waited for."""
        ticks = os.sysconf("SC_CLK_TCK")
        total = 0
        for path in glob.glob("/proc/[0-9]*"):
            try:
                with open(f"{path}/cmdline") as file:
                    name = file.read()
                with open(f"{path}/stat") as file:
                    fields = file.read().rpartition(")")[2].split()
            except OSError:
                continue
            if self.data in name or int(fields[1]) == self.pid:
                total += sum(int(fields[place]) for place in (11, 12))
                if self.data in name:
                    total += sum(int(fields[place]) for place in (13, 14))
        return total / ticks

    @property
    def pid(self):
        text = subprocess.run([*self.owner, "head", "-1", f"{self.data}/postmaster.pid"],
                              text=True, stdout=subprocess.PIPE, check=True).stdout
        return int(text)

    def stop(self):
        if os.path.isdir(self.folder):
            subprocess.run([*self.owner, f"{BINARIES}/pg_ctl", "-D", self.data, "-m", "immediate", "-s", "stop"],
                           cwd="/", stderr=subprocess.DEVNULL)
            shutil.rmtree(self.folder, ignore_errors=True)
