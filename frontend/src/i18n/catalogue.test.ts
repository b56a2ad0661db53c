import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adminMessages } from './admin';
import { assistMessages } from './assist';
import { calendarMessages } from './calendar';
import { citizenMessages } from './citizen';
import { clockMessages } from './clock';
import { commonMessages } from './common';
import { cooperationMessages } from './cooperation';
import { officeMessages } from './office';
import { papersMessages } from './papers';
import { publicMessages } from './public';
import { staffMessages } from './staff';
import { requestsMessages } from './requests';
import { spotMessages } from './spot';
import { versionsMessages } from './versions';

const areas = {
  admin: adminMessages,
  assist: assistMessages,
  common: commonMessages,
  public: publicMessages,
  citizen: citizenMessages,
  office: officeMessages,
  papers: papersMessages,
  calendar: calendarMessages,
  clock: clockMessages,
  staff: staffMessages,
  cooperation: cooperationMessages,
  requests: requestsMessages,
  spot: spotMessages,
  versions: versionsMessages,
};

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /i18n$|testing$/.test(path) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|gen)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
const code = sources('src')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
/** Keys built from a value: `t(`status.${status}`)` uses every key that begins with `status.`. */
const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');
const suffixed = [...code.matchAll(/`([\w.]+\.)\$\{[^}]+\}([\w.]+)`/g)];

const endings = [...code.matchAll(/`\$\{[^}]+\}(\.[\w.]+)`/g)].map((match) => match[1] ?? '');

function used(key: string): boolean {
  if (code.includes(`'${key}'`) || code.includes(`"${key}"`)) return true;
  if (suffixed.some(([, before = '', after = '']) => key.startsWith(before) && key.endsWith(after)))
    return true;
  if (endings.some((after) => key.endsWith(after))) return true;
  return prefixes.some((prefix) => key.startsWith(prefix));
}

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries(areas))('catalogue %s', (_, { vi, en }) => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it('has no empty sentence and the same parameters', () => {
    for (const [key, message] of Object.entries(vi)) {
      const other = en[key];
      expect(message, key).not.toBe('');
      expect(other, key).not.toBe('');
      if (typeof message === 'string' && typeof other === 'string')
        expect(names(other), key).toEqual(names(message));
    }
  });

  it('has no key that nobody uses', () => {
    expect(Object.keys(vi).filter((key) => !used(key))).toEqual([]);
  });
});
