let opened: string | null = null;

/** So that j goes on where one left the list. Lasts as long as the page. */
export function rememberOpened(id: string): void {
  opened = id;
}

export function lastOpened(): string | null {
  return opened;
}
