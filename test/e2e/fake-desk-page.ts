import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FakeDesk } from "@shopbell/desk-web/testing";
import type { Browser, Page, Request } from "playwright-core";
import { root } from "../architecture/workspace.js";

const origin = "http://desk.test";
const dist = join(root, "packages/desk-web/dist");
const types: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	js: "text/javascript",
	css: "text/css",
	svg: "image/svg+xml",
};

/** The built desk page in front of a desk that lives in this process. */
export async function openFakeDesk(
	browser: Browser,
	desk: FakeDesk,
	options: {
		readonly width?: number;
		readonly height?: number;
		readonly theme?: "light" | "dark";
		readonly hash?: string;
		readonly locale?: string;
	} = {},
): Promise<Page> {
	const context = await browser.newContext({
		viewport: {
			width: options.width ?? 1440,
			height: options.height ?? 900,
		},
		colorScheme: options.theme ?? "light",
		locale: options.locale ?? "en-GB",
	});
	const page = await context.newPage();
	await page.route(`${origin}/**`, async (route) => {
		const url = new URL(route.request().url());
		if (url.pathname.startsWith("/desk/api/")) {
			const answer = desk.handle(
				route.request().method(),
				url.pathname.slice("/desk/api".length) + url.search,
				bodyOf(route.request()),
			);
			return route.fulfill({ status: answer.status, json: answer.body });
		}
		const name = url.pathname.replace(/^\/desk\/?/, "") || "index.html";
		return route.fulfill({
			body: readFileSync(join(dist, name)),
			contentType: types[name.split(".").at(-1) ?? ""] ?? "text/plain",
		});
	});
	await page.routeWebSocket(/\/desk\/api\/live$/, (socket) => {
		const receive = desk.connect((message) =>
			socket.send(JSON.stringify(message)),
		);
		socket.onMessage((text) => receive(JSON.parse(String(text))));
	});
	await page.goto(`${origin}/desk${options.hash ?? ""}`);
	return page;
}

/** What was posted; of an upload the file's name alone. */
function bodyOf(request: Request): unknown {
	const type = request.headers()["content-type"] ?? "";
	if (!type.startsWith("multipart/")) return request.postDataJSON();
	const form = request.postDataBuffer()?.toString("utf8") ?? "";
	return { fileName: /filename="([^"]*)"/.exec(form)?.[1] ?? "" };
}
