import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export type Letter = { readonly to: readonly string[]; readonly text: string };

/** A mail server that takes every letter and keeps it. */
export class Mailbox {
  readonly letters: Letter[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve, reject) => {
      box.#server.once('error', reject);
      box.#server.listen(0, '127.0.0.1', resolve);
    });
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
  }

  #serve(socket: Socket): void {
    let typed = '';
    let to: string[] = [];
    let letter: string[] | null = null;
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.setEncoding('latin1');
    // A client that goes without a word has sent what it had.
    socket.on('error', () => socket.destroy());
    say('220 mailbox');
    socket.on('data', (chunk: string) => {
      typed += chunk;
      for (let end = typed.indexOf('\r\n'); end >= 0; end = typed.indexOf('\r\n')) {
        const line = typed.slice(0, end);
        typed = typed.slice(end + 2);
        if (letter) {
          if (line === '.') {
            this.letters.push({ to, text: read(letter) });
            [letter, to] = [null, []];
            say('250 taken');
          } else letter.push(line.replace(/^\.\./, '.'));
        } else if (/^RCPT TO:/i.test(line)) {
          to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
          say('250 ok');
        } else if (/^DATA/i.test(line)) {
          letter = [];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  }
}

/** The words of a letter of one part, whichever way they were packed. */
function read(lines: readonly string[]): string {
  const gap = lines.indexOf('');
  const packed = /^Content-Transfer-Encoding:\s*(\S+)/im
    .exec(lines.slice(0, gap).join('\n'))?.[1]
    ?.toLowerCase();
  const body = lines.slice(gap + 1).join('\n');
  if (packed === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (packed !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
