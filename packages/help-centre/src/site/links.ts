/** The way from one file of the site to another: works on any server and from a disk. */
export function toRelative(from: string, to: string): string {
	const start = from.split("/").slice(0, -1);
	const end = to.split("/");
	let same = 0;
	while (same < start.length && start[same] === end[same]) same++;
	return [...start.slice(same).map(() => ".."), ...end.slice(same)].join("/");
}

/** The address of a file of the site; a first page of a folder goes by the folder's name. */
export const toAbsolute = (baseUrl: string, path: string): string =>
	new URL(path.replace(/(^|\/)index\.html$/, "$1"), baseUrl).href;
