import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createShopApi } from "./api/create-shop-api.js";
import { releaseFolder } from "./database/claim-folder.js";
import { openShopDatabase } from "./database/open-shop-database.js";
import { DemoShopError } from "./demo-shop-error.js";

/** How a demo shop is started. */
export interface DemoShopOptions {
	/** Folder of the database and the token; made when it is not there. One process at a time. */
	readonly dataFolder: string;
	/** 0 takes a free one; default 0. */
	readonly port?: number;
	/** Default 127.0.0.1: nobody but this machine. */
	readonly host?: string;
	/** Epoch ms; default the system clock. Orders are as old as they look from here. */
	readonly now?: () => number;
}

/** A demo shop at work. */
export interface DemoShop {
	/** `http://HOST:PORT` */
	readonly url: string;
	/** What requests carry as `Authorization: Bearer …`; kept in the folder. */
	readonly token: string;
	/** Stops listening and closes the database. Safe to call twice. */
	close(): Promise<void>;
}

/**
 * Starts a shop with thirty customers and two hundred orders (10101 to 10300) in every state,
 * the same ones each time. Rejects with `DemoShopError`.
 */
export async function startDemoShop({
	dataFolder,
	port = 0,
	host = "127.0.0.1",
	now = () => Date.now(),
}: DemoShopOptions): Promise<DemoShop> {
	const database = openShopDatabase(dataFolder, now());
	const token = readToken(join(dataFolder, "demo-shop.token"));
	const server = createServer(
		{ requestTimeout: 10_000, headersTimeout: 5_000 },
		getRequestListener(createShopApi({ database, token, now }).fetch),
	);
	const release = (): void => {
		database.close();
		releaseFolder(dataFolder);
	};
	try {
		await new Promise<void>((resolve, reject) => {
			server.once("error", reject);
			server.listen(port, host, resolve);
		});
	} catch (cause) {
		release();
		throw new DemoShopError(
			"demo-shop.port",
			`The demo shop cannot listen on port ${port}.`,
			"Free the port, or give another one; 0 takes any that is free.",
			{ cause },
		);
	}
	const { port: taken } = server.address() as AddressInfo;
	let closing: Promise<void> | undefined;
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
		token,
		close: () => {
			closing ??= new Promise<void>((resolve) => {
				server.close(() => {
					release();
					resolve();
				});
				server.closeAllConnections();
			});
			return closing;
		},
	};
}

function readToken(file: string): string {
	if (existsSync(file)) return readFileSync(file, "utf8").trim();
	const token = randomBytes(32).toString("base64url");
	writeFileSync(file, token, { mode: 0o600 });
	return token;
}
