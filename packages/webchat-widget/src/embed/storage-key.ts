/** Where the chat with this server is kept in the shop's storage. */
export function storageKey(origin: string): string {
	return `shopbell:1:${origin}`;
}
