import { randomUUID } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { MessengerChannel, OutboundChannel } from "@shopbell/channels";
import { botFrameworkChannel } from "@shopbell/channels/botframework";
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
import { createFileLinks } from "./files/create-file-links.js";
import { createFileRoutes } from "./files/create-file-routes.js";
import { withFileLinks } from "./files/with-file-links.js";
import { createHealthRoutes } from "./health/create-health-routes.js";
import type { LiveKnowledge } from "./knowledge/live-knowledge.js";
import { createLinkCalls } from "./links/create-link-calls.js";
import { toLinkPolicy } from "./links/to-link-policy.js";
import type { Log } from "./log/log.js";
import { createMessengerRoutes } from "./messengers/create-messenger-routes.js";
import { keepReach } from "./messengers/keep-reach.js";
import { openMessengers } from "./messengers/open-messengers.js";
import { createRemoteFiles } from "./messengers/remote-files.js";
import { showTyping } from "./messengers/show-typing.js";
import { takeEvent } from "./messengers/take-event.js";
import {
	createPageRoutes,
	type PageFolder,
} from "./pages/create-page-routes.js";
import { collectWhenQuiet } from "./processes/collect-when-quiet.js";
import { noLeadership } from "./processes/create-leadership.js";
import { leadershipOf } from "./processes/leadership-of.js";
import { limitHeapGrowth } from "./processes/limit-heap-growth.js";
import { runHeartbeat } from "./processes/run-heartbeat.js";
import { RuntimeError } from "./runtime-error.js";
import type { RouteGroup, RuntimeParts } from "./runtime-parts.js";
import { addRoute } from "./server/add-route.js";
import { createDoor } from "./server/create-door.js";
import { createHttpServer } from "./server/create-http-server.js";
import { createLifecycle } from "./server/create-lifecycle.js";
import { endServer } from "./server/end-server.js";
import { checkPort, listen } from "./server/listen.js";
import { serveSockets } from "./server/socket-routes.js";
import { createTrustedProxies } from "./server/trusted-proxies.js";
import { watchBacklog } from "./server/watch-backlog.js";
import { watchLag } from "./server/watch-lag.js";
import { createSecrets } from "./settings/secrets.js";
import type { Settings } from "./settings/settings.js";
import { createDeskRules } from "./shop/desk-rules.js";
import { openShop } from "./shop/open-shop.js";
import { toConversationPolicy } from "./shop/to-conversation-policy.js";
import { createSigns } from "./signs/create-signs.js";
import { createStudioRoutes } from "./studio/create-studio-routes.js";
import { openTelemetry } from "./telemetry/open-telemetry.js";
import { createWebchatRoutes } from "./webchat/create-webchat-routes.js";
import { inTime } from "./work/in-time.js";
import { startWork, type Work } from "./work/start-work.js";

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
	/**
	 * Ends without losing anything: says that it is not ready any more, waits for the balancer
	 * (`drainMs`, default that of the settings), takes no new connections, tells sockets that it goes
	 * away, and finishes what is under way. Further calls wait for the first.
	 */
	stop(options?: { readonly drainMs?: number }): Promise<void>;
}

/** Time that work under way has to end before the process does, ms; what hangs longer is taken up by others, or at the next start. */
const workWithinMs = 15_000;

/**
 * Starts everything that the process's role asks for. Throws `RuntimeError` or `StoreError` with a fix
 * when it cannot: unwritable folder, database in use, port taken, knowledge base broken.
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
	const { settings, log } = options;
	const now = options.now ?? Date.now;
	checkWritable(settings.dataDir);
	await checkPort(settings);
	let knowledge: LiveKnowledge | undefined;
	const currentKnowledge = (): Knowledge =>
		(knowledge as LiveKnowledge).current();
	const lifecycle = createLifecycle();
	const { role } = settings;
	const createId = (): string => randomUUID().replaceAll("-", "");
	const telemetry = await openTelemetry(settings.telemetry, now);
	const stored = await createStore({
		database: settings.postgres
			? { kind: "postgres", ...settings.postgres }
			: { kind: "embedded", file: join(settings.dataDir, "shopbell.db") },
		now,
		canSendLetters: settings.mail !== null,
		onSchemaChange: (change) =>
			log.info({ code: "store.schema-change", change }),
		begin: (channel) =>
			createConversationState(
				createId(),
				channel,
				currentKnowledge().defaultLocale,
			),
	});
	const store = telemetry.observe(stored);
	const closers: (() => Promise<void> | void)[] = [
		() => telemetry.close(),
		() => store.close(),
	];
	const closeAll = async (): Promise<void> => {
		for (const close of closers.reverse()) await close();
	};
	try {
		// Whoever was at the desk has lost the connection with the last process of this id.
		await store.desk.disconnectAll();
		knowledge = await options.openKnowledge();
		// Not before: learning fills a heap of its own, which would be collected at every step.
		limitHeapGrowth();
		closers.push(collectWhenQuiet());
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
			secret: createSecrets(settings.dataDir, settings.secretKey),
			origin: () => origin,
		};
		const heartbeat = runHeartbeat(store, log);
		closers.push(heartbeat.stop);
		const shop = await openShop(parts, () => live.shop());
		closers.push(() => shop.close());
		const signs = createSigns(store, log);
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
			leadership: role === "web" ? noLeadership : leadershipOf(parts, "board"),
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
		const messengers = await openMessengers({
			setting: settings.messengers,
			dataDir: settings.dataDir,
			secret: parts.secret,
			shopName: () => live.shop().name,
			defaultLocale: () => live.shop().defaultLocale,
		});
		const byName = new Map(messengers.map((one) => [one.name, one]));
		const filesAt = new Map<string, Pick<MessengerChannel, "fetchFile">>(
			byName,
		);
		const remoteFiles = createRemoteFiles({
			channels: filesAt,
			store,
			dataDir: settings.dataDir,
			log,
		});
		const botFramework = createBotFrameworkRoutes(parts, {
			take: (arrival) =>
				takeEvent(botFrameworkChannel, arrival, {
					store,
					files: remoteFiles,
					log,
					now,
				}),
			onAdmitted: async (report) => outside?.onAdmitted(report),
		});
		if (botFramework) filesAt.set(botFrameworkChannel, botFramework.channel);
		const outside = openDeskOutside({
			parts,
			defaultLocale: live.shop().defaultLocale,
			sender,
			sendEvent: botFramework?.sendEvent ?? null,
		});
		const links = toLinkPolicy(messengers, botFramework !== null);
		let work: Work | undefined;
		const health = createHealthRoutes(parts, {
			phase: lifecycle.phase,
			knowledge: () => live.health(),
			loops: () => work?.loops ?? {},
			desk: outside?.health,
		});
		const numbers = telemetry.routes({
			store,
			knowledge: () => live.health(),
			openSockets: () => sockets.count(),
			now,
		});
		closers.push(showTyping({ channels: byName, store, signs, now }));
		const fileLinks = createFileLinks(parts.secret("file-links"), now);
		const createServed = (): readonly RouteGroup[] => [
			...(botFramework ? [botFramework.group] : []),
			createFileRoutes(settings.dataDir, fileLinks),
			createMessengerRoutes(parts, messengers, remoteFiles),
			...(outside ? [outside.routes] : []),
			createWebchatRoutes(parts, {
				readCustomerToken: shop.identity.readCustomerToken,
				signs,
				channels: links?.channels ?? [],
			}),
			...(shop.routes ? [shop.routes] : []),
			createDeskRoutes(parts, accounts, {
				rules,
				agentActions: shop.agentActions,
				shopName: () => live.shop().name,
				templates: () => live.faq().knowledgeBase.templates ?? [],
				signs,
				fetchFile: remoteFiles.fetchNow,
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
		const groups = [
			health,
			...numbers,
			...(role === "worker" ? [] : createServed()),
		];
		const lag = watchLag();
		closers.push(lag.stop);
		const door = createDoor({
			maxRequests: settings.bounds.requests,
			maxWaiting: settings.bounds.waiting,
			lagMs: lag.lagMs,
			waiting: watchBacklog(store.operations),
			onShed: (reason) => telemetry.meter.shed(reason),
		});
		const server = createHttpServer(log, { door, lifecycle });
		const isTrustedProxy = createTrustedProxies(settings.trustedProxies);
		for (const group of groups)
			for (const route of group.routes)
				addRoute(server, route, log, isTrustedProxy);
		const sockets = serveSockets(
			server.server as never,
			groups.flatMap((group) => group.sockets),
			log,
			{ max: settings.bounds.sockets },
		);
		closers.push(...groups.map((group) => () => group.close?.()));

		if (role !== "web") {
			const started = startWork(parts, {
				channels: new Map<string, OutboundChannel>(
					[
						...messengers.map((one) => keepReach(one, store)),
						...(botFramework ? [botFramework.channel] : []),
					].map((one) => [
						one.name,
						withFileLinks(one, fileLinks, settings.publicUrl),
					]),
				),
				deskOutside: outside,
				actions: createLinkCalls({
					store,
					identity: shop.identity,
					channels: byName,
					shop: shop.actions,
					log,
					now,
				}),
				policy: toConversationPolicy(() => live.shop(), shop.actions, links),
				rules,
				letters: sender && { sender, shop: () => live.shop() },
				removeExpired: () => shop.identity.removeExpired(),
			});
			work = started;
			closers.push(() => inTime(started.stop(), workWithinMs, undefined));
		}
		const address = await listen(server.server as never, settings);
		origin =
			settings.publicUrl ??
			`http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${address.port}`;
		closers.push(() => endServer(server.server as never, sockets));
		lifecycle.ready();
		let ending: Promise<void> | undefined;
		const end = async (drainMs: number): Promise<void> => {
			lifecycle.drain();
			if (drainMs > 0)
				await new Promise((resolve) => setTimeout(resolve, drainMs));
			await closeAll();
		};
		return {
			origin,
			parts,
			knowledge: live,
			accounts,
			stop: ({ drainMs = settings.drainMs } = {}) => {
				ending ??= end(drainMs);
				return ending;
			},
		};
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
