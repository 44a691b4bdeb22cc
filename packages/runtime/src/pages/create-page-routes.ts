import type { RouteGroup } from "../runtime-parts.js";
import type { Route } from "../server/add-route.js";
import type { HttpReply, HttpRequest } from "../server/http-exchange.js";
import { pageHeaders } from "../server/security-headers.js";
import type { PageFile } from "./load-pages.js";

/** A folder of built files under a path of the server. */
export interface PageFolder {
	/** `/desk`, without a slash at the end; empty for the root. */
	readonly path: string;
	readonly files: ReadonlyMap<string, PageFile>;
	/** True for what pages of other sites load: the widget. */
	readonly isEmbeddable: boolean;
}

/**
 * Serves built pages: bytes from memory, validated by ETag, everything under a strict policy.
 * `index.html` answers for its folder; `home`, when given, is where the bare address leads.
 */
export function createPageRoutes(
	folders: readonly PageFolder[],
	home: string | null,
): RouteGroup {
	const routes = folders.flatMap(toRoutes);
	const redirect: readonly Route[] =
		home === null
			? []
			: [
					{
						method: "get",
						path: "/",
						handle: () => ({ status: 302, headers: { location: home } }),
					},
				];
	return { sockets: [], routes: [...redirect, ...routes] };
}

function toRoutes(folder: PageFolder): readonly Route[] {
	return [...folder.files].flatMap(([name, file]) => {
		const path = `${folder.path}/${name}`;
		const handle = (request: HttpRequest): HttpReply =>
			serve(request, folder, file);
		const paths = path.endsWith("/index.html")
			? [path, path.slice(0, -"index.html".length)]
			: [path];
		const bare = path.slice(0, -"/index.html".length);
		const isNested = path.endsWith("/index.html") && bare !== "";
		const routes: Route[] = paths.map((at) => ({
			method: "get",
			path: at,
			handle,
		}));
		// Relative links of a page hold only under the address with the slash.
		if (isNested) {
			routes.push({
				method: "get",
				path: bare,
				handle: () => ({ status: 302, headers: { location: `${bare}/` } }),
			});
		}
		return routes;
	});
}

function serve(
	request: HttpRequest,
	folder: PageFolder,
	file: PageFile,
): HttpReply {
	const headers = {
		...pageHeaders,
		"content-type": file.contentType,
		etag: file.etag,
		"cache-control": "no-cache",
		...(folder.isEmbeddable
			? {
					"cross-origin-resource-policy": "cross-origin",
					"access-control-allow-origin": "*",
				}
			: {}),
	};
	return request.headers["if-none-match"] === file.etag
		? { status: 304, headers }
		: { status: 200, body: file.bytes, headers };
}
