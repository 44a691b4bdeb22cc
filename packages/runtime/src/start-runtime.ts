import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import {
	createConversationState,
	type Knowledge,
} from "@shopbell/conversation";
import { createSmtpSender, toLetterLocale } from "@shopbell/identity";
import { createStore } from "@shopbell/store";
import type { Accounts } from "./accounts/accounts.js";
import { createAccounts } from "./accounts/create-accounts.js";
import { createBoardRoutes } from "./board/create-board-routes.js";
import { runBoard } from "./board/run-board.js";
import { createAlarmTeller } from "./board/tell-alarms.js";
import { createBotFrameworkRoutes } from "./botframework/create-bot-framework-routes.js";
import { createDeskRoutes } from "./desk/create-desk-routes.js";
import { openDeskOutside } from "./desks/open-desk-outside.js";
import { createHealthRoutes } from "./health/create-health-routes.js";
import type { LiveKnowledge } from "./knowledge/live-knowledge.js";
import type { Log } from "./log/log.js";
import {
	createPageRoutes,
	type PageFolder,
} from "./pages/create-page-routes.js";
import { RuntimeError } from "./runtime-error.js";
import type { RouteGroup, RuntimeParts } from "./runtime-parts.js";
import { addRoute } from "./server/add-route.js";
import { createHttpServer } from "./server/create-http-server.js";
import { serveSockets } from "./server/socket-routes.js";
import { createSecrets } from "./settings/secrets.js";
import type { Settings } from "./settings/settings.js";
import { createDeskRules } from "./shop/desk-rules.js";
import { openShop } from "./shop/open-shop.js";
import { toConversationPolicy } from "./shop/to-conversation-policy.js";
import { createSigns } from "./signs/create-signs.js";
import { createStudioRoutes } from "./studio/create-studio-routes.js";
import { createWebchatRoutes } from "./webchat/create-webchat-routes.js";
import { startWork } from "./work/start-work.js";

/** What a runtime is put together from. */
export interface RuntimeOptions {
	readonly settings: Settings;
	readonly log: Log;
	readonly pages: readonly PageFolder[];
	/** Where the bare address leads; null answers 404 there. */
	readonly home: string | null;
	/** Opens the knowledge base; called once storage is there. */
	readonly openKnowledge: () => Promise<LiveKnowledge>;
	/** Epoch ms; default the system clock. */
	readonly now?: () => number;
}

/** A running bot. */
export interface Runtime {
	/** Where it answers. */
	readonly origin: string;
	readonly parts: RuntimeParts;
	readonly knowledge: LiveKnowledge;
	readonly accounts: Accounts;
	/** Ends without losing anything: no new requests, work under way is finished. */
	stop(): Promise<void>;
}

/**
 * Starts everything in one process. Throws `RuntimeError` or `StoreError` with a fix when it
 * cannot: unwritable folder, database in use, port taken, knowledge base broken.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
	const { settings, log } = options;
	const now = options.now ?? Date.now;
	checkWritable(settings.dataDir);
	await checkPort(settings);
	let knowledge: LiveKnowledge | undefined;
	const currentKnowledge = (): Knowledge =>
		(knowledge as LiveKnowledge).current();
	const createId = (): string => randomBytes(16).toString("base64url");
	const store = await createStore({
		database: { kind: "embedded", file: join(settings.dataDir, "shopbell.db") },
		now,
		canSendLetters: settings.mail !== null,
		begin: (channel) =>
			createConversationState(
				createId(),
				channel,
				currentKnowledge().defaultLocale,
			),
	});
	const closers: (() => Promise<void> | void)[] = [() => store.close()];
	const closeAll = async (): Promise<void> => {
		for (const close of closers.reverse()) await close();
	};
	try {
		// Whoever was at the desk has lost the connection with the last process.
		await store.desk.disconnectAll();
		knowledge = await options.openKnowledge();
		const live = knowledge;
		closers.push(() => live.close());
		let origin = "";
		const parts: RuntimeParts = {
			settings,
			store,
			log,
			now,
			knowledge: currentKnowledge,
			createId,
			secret: createSecrets(settings.dataDir),
			origin: () => origin,
		};
		const shop = await openShop(parts, () => live.shop());
		closers.push(() => shop.close());
		const signs = createSigns();
		const rules = createDeskRules(() => live.shop());
		const sender = settings.mail && createSmtpSender(settings.mail);
		closers.push(() => sender?.close());
		const accounts = await createAccounts(parts);
		const watched = {
			store,
			rules,
			now,
			timeZone: () => live.shop().timeZone,
		};
		const board = runBoard({
			...watched,
			thresholds: settings.alarms.thresholds,
			tell: createAlarmTeller({
				...settings.alarms.receivers,
				sender,
				shop: () => ({
					name: live.shop().name,
					locale: toLetterLocale(live.shop().defaultLocale),
				}),
				boardUrl: () => `${origin}/board/`,
				createId,
				now,
				log,
			}),
			log,
		});
		closers.push(board.stop);
		const botFramework = createBotFrameworkRoutes(parts, {
			onAdmitted: async (report) => outside?.onAdmitted(report),
		});
		const outside = openDeskOutside({
			parts,
			defaultLocale: live.shop().defaultLocale,
			sender,
			sendEvent: botFramework?.sendEvent ?? null,
		});
		const groups: readonly RouteGroup[] = [
			...(botFramework ? [botFramework.group] : []),
			...(outside ? [outside.routes] : []),
			createHealthRoutes(parts, () => live.health(), outside?.health),
			createWebchatRoutes(parts, {
				readCustomerToken: shop.identity.readCustomerToken,
				signs,
			}),
			...(shop.routes ? [shop.routes] : []),
			createDeskRoutes(parts, accounts, {
				rules,
				agentActions: shop.agentActions,
				shopName: () => live.shop().name,
				signs,
			}),
			createBoardRoutes(
				{
					...parts,
					...watched,
					alarms: board.alarms,
					shopName: () => live.shop().name,
				},
				accounts,
			),
			createStudioRoutes(parts, {
				knowledge: live,
				accounts,
				actions: shop.actions?.actions ?? new Set(),
			}),
			createPageRoutes(options.pages, options.home),
		];
		const server = createHttpServer(log);
		for (const group of groups)
			for (const route of group.routes) addRoute(server, route, log);
		const sockets = serveSockets(
			server.server as never,
			groups.flatMap((group) => group.sockets),
			log,
		);
		closers.push(...groups.map((group) => () => group.close?.()));

		const stopWork = startWork(parts, {
			channels: new Map(
				botFramework ? [[botFramework.channel.name, botFramework.channel]] : [],
			),
			deskOutside: outside,
			actions: shop.actions,
			policy: toConversationPolicy(() => live.shop(), shop.actions),
			rules,
			letters: sender && { sender, shop: () => live.shop() },
			removeExpired: () => shop.identity.removeExpired(),
		});
		closers.push(stopWork);
		const address = await listen(server.server as never, settings);
		origin =
			settings.publicUrl ??
			`http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${address.port}`;
		closers.push(() => sockets.close());
		closers.push(() => closeServer(server.server as never));
		return { origin, parts, knowledge: live, accounts, stop: closeAll };
	} catch (error) {
		await closeAll();
		throw error;
	}
}

function checkWritable(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.W_OK);
	} catch (cause) {
		throw new RuntimeError(
			"settings.invalid",
			`DATA_DIR: the folder ${folder} cannot be written.`,
			"Give this user the right to write there, or set DATA_DIR to another folder.",
			{ cause },
		);
	}
}

interface Listener {
	listen(port: number, host: string): void;
	address(): AddressInfo | string | null;
	once(event: string, listener: (...values: never[]) => void): void;
	close(callback: () => void): void;
	closeIdleConnections(): void;
	closeAllConnections(): void;
}

function listen(
	server: Listener,
	{ port, host }: Settings,
): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		server.once("error", (cause: NodeJS.ErrnoException) =>
			reject(toListenError(port, host, cause)),
		);
		server.once("listening", () => resolve(server.address() as AddressInfo));
		server.listen(port, host);
	});
}

/** Finds a taken port before the knowledge base has been learnt for nothing. */
async function checkPort(settings: Settings): Promise<void> {
	const probe = createServer();
	await listen(probe as never, settings);
	await new Promise((resolve) => probe.close(resolve));
}

function toListenError(
	port: number,
	host: string,
	cause: NodeJS.ErrnoException,
): RuntimeError {
	return cause.code === "EADDRINUSE"
		? new RuntimeError(
				"port.in-use",
				`Port ${port} is taken by another program.`,
				"Stop that program, or set PORT to another number, e.g. PORT=3979.",
				{ cause },
			)
		: new RuntimeError(
				"port.refused",
				`Cannot listen on ${host}:${port} (${cause.code ?? "unknown"}).`,
				"Set PORT to a number above 1023 and HOST to an address of this machine.",
				{ cause },
			);
}

function closeServer(server: Listener): Promise<void> {
	return new Promise((resolve) => {
		const cut = setTimeout(() => server.closeAllConnections(), 3000);
		server.close(() => {
			clearTimeout(cut);
			resolve();
		});
		server.closeIdleConnections();
	});
}
