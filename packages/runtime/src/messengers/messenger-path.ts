/** Where a messenger sends what arrives. */
export function messengerPath(channel: string): string {
	return `/channels/${channel}`;
}
