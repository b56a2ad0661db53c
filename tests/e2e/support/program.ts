import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Mailbox, type Letter } from './mailbox.ts';

const artifacts = new URL('../../../artifacts/browser/', import.meta.url).pathname;

/** Longest that the program may take to serve (an empty database, the whole catalogue, the demo) or to stop. */
const deadline = 120_000;

/** Where a program is reached, and what it has sent by mail; nothing is known of the mail of one that ran before. */
export type Running = { readonly url: string; readonly letters: readonly Letter[] };

/** The real program with its own database, catalogue and demo, on a free port. */
export class Program {
  readonly url: string;
  /** What it has sent by mail. */
  readonly letters: readonly Letter[];
  readonly #mailbox: Mailbox;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #log: string;

  /** The program with its own data; at the address of one that runs already, if `MOTCUA_E2E_URL` names it. */
  static async at(name: string): Promise<Running & { stop: () => Promise<void> }> {
    const running = process.env.MOTCUA_E2E_URL;
    return running ? { url: running, letters: [], stop: async () => undefined } : Program.start(name);
  }

  private constructor(url: string, child: ChildProcess, folder: string, log: string, mailbox: Mailbox) {
    this.url = url;
    this.letters = mailbox.letters;
    this.#mailbox = mailbox;
    this.#process = child;
    this.#folder = folder;
    this.#log = log;
  }

  /** Starts the program and waits until it says that it is ready. */
  static async start(name: string): Promise<Program> {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-e2e-'));
    // PostgreSQL runs under another account when we are root, and must reach its folder.
    await chmod(folder, 0o711);
    await mkdir(artifacts, { recursive: true });
    const log = join(artifacts, `program-${name}.log`);
    const out = await open(log, 'w');
    const listen = `127.0.0.1:${await freePort()}`;
    const mailbox = await Mailbox.open();
    const child = spawn(binary(), ['serve'], {
      stdio: ['ignore', out.fd, out.fd],
      env: environment({
        MOTCUA_DEMO: 'small',
        MOTCUA_DATA_DIR: join(folder, 'data'),
        MOTCUA_LISTEN: listen,
        MOTCUA_SMTP_URL: mailbox.url,
      }),
    });
    await out.close();
    const program = new Program(`http://${listen}`, child, folder, log, mailbox);
    try {
      await program.#ready();
    } catch (error) {
      if (!program.#ended()) await program.stop();
      throw error;
    }
    return program;
  }

  /** Stops the program as an operator would, and takes its data away. */
  async stop(): Promise<void> {
    if (this.#ended()) throw new Error(`the program ended before its time:\n${await this.#lastLines()}`);
    const stopped = until(() => this.#ended(), 'the program did not stop after SIGTERM');
    this.#process.kill('SIGTERM');
    try {
      await stopped;
    } catch (error) {
      this.#process.kill('SIGKILL');
      throw error;
    } finally {
      this.#mailbox.close();
      await rm(this.#folder, { recursive: true, force: true });
    }
  }

  async #ready(): Promise<void> {
    await until(async () => {
      if (this.#ended()) throw new Error(`the program ended while it started:\n${await this.#lastLines()}`);
      return fetch(`${this.url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
    }, 'the program was not ready in time');
  }

  #ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async #lastLines(): Promise<string> {
    return (await readFile(this.#log, 'utf8')).split('\n').slice(-20).join('\n');
  }
}

function binary(): string {
  const target = process.env.CARGO_TARGET_DIR ?? join(homedir(), '.cache/motcua/target');
  return process.env.MOTCUA_BIN ?? join(target, 'debug/motcua');
}

/** Our own settings and no others: a developer's database must never be the one that tests write to. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'DATABASE_URL' && (!name.startsWith('MOTCUA_') || name === 'MOTCUA_PG_BIN_DIR'),
  );
  return { ...Object.fromEntries(kept), ...settings };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Asks again and again until the answer is yes. */
async function until(question: () => boolean | Promise<boolean>, failure: string): Promise<void> {
  const end = Date.now() + deadline;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(failure);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
