import type { RouteGroup } from "../runtime-parts.js";
import { failure } from "../server/http-exchange.js";
import { readStoredUpload } from "../webchat/upload-routes.js";
import { type FileLinks, linkedFilesPath } from "./create-file-links.js";

/** Gives files to whoever holds their link; a wrong one, an old one and a file that is gone are one answer. */
export function createFileRoutes(
	dataDir: string,
	links: Pick<FileLinks, "isGood">,
): RouteGroup {
	return {
		sockets: [],
		routes: [
			{
				method: "get",
				path: `${linkedFilesPath}/:id/:name`,
				async handle({ params, query }) {
					const { id: conversationId = "", name = "" } = params;
					if (!links.isGood({ conversationId, name }, query))
						return failure(404, "not-found");
					const reply = await readStoredUpload(dataDir, conversationId, name);
					return {
						...reply,
						headers: {
							...reply.headers,
							"cache-control": "private, no-store",
							"x-robots-tag": "noindex",
						},
					};
				},
			},
		],
	};
}
