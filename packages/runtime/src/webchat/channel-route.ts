import type { Route } from "../server/add-route.js";

/** Tells pages on which messengers a chat can go on: names of channels, nothing of the vendors. */
export function createChannelRoute(channels: readonly string[]): Route {
	return {
		method: "get",
		path: "/webchat/channels",
		handle: async () => ({
			status: 200,
			body: { channels },
			headers: { "cache-control": "public, max-age=300" },
		}),
	};
}
