/** Most questions and shown articles kept of one episode; older ones fall out. */
export const maxRemembered = 20;

/** Most characters kept of one question. */
export const maxRememberedLength = 2000;

/** Appends and keeps the newest `maxRemembered`. */
export function remember<T>(list: readonly T[], item: T): readonly T[] {
	return [...list, item].slice(-maxRemembered);
}
