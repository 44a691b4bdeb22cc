import type { RouteGroup } from "../runtime-parts.js";
import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
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

/** Serves built pages: bytes from memory, validated by ETag, everything under a strict policy. */
export function createPageRoutes(folders: readonly PageFolder[]): RouteGroup {
	return { sockets: [], routes: folders.flatMap(toRoutes) };
}

function toRoutes(folder: PageFolder): readonly Route[] {
	const paths = [...folder.files.keys()].map((name) => ({
		name,
		path: `${folder.path}/${name}`,
	}));
	const index = folder.files.has("index.html")
		? [{ name: "index.html", path: folder.path === "" ? "/" : folder.path }]
		: [];
	const slash =
		index.length > 0 && folder.path !== ""
			? [{ name: "index.html", path: `${folder.path}/` }]
			: [];
	return [...paths, ...index, ...slash].map(({ name, path }) => ({
		method: "get" as const,
		path,
		handle: (request: HttpRequest) =>
			serve(request, folder, folder.files.get(name)),
	}));
}

function serve(
	request: HttpRequest,
	folder: PageFolder,
	file: PageFile | undefined,
): HttpReply {
	if (!file) return failure(404, "not-found");
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
	if (request.headers["if-none-match"] === file.etag)
		return { status: 304, headers };
	return { status: 200, body: file.bytes, headers };
}
