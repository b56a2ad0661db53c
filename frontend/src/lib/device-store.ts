const prefix = 'motcua.keep.';

/** Keeps a value on this device until it is dropped or the person signs out. Answers whether it worked. */
export function keepOnDevice(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function readFromDevice(key: string): unknown {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

export function dropFromDevice(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept where storage is blocked.
  }
}

/** Removes everything that was kept for the person who signs out. */
export function forgetDevice(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(prefix)) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}
