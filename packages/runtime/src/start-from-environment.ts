import { resolve } from "node:path";
import { createTrainer, warmingUp } from "@shopbell/knowledge/node";
import { openLiveKnowledge } from "./knowledge/live-knowledge.js";
import { createLog } from "./log/create-log.js";
import { loadPages } from "./pages/load-pages.js";
import { collectGarbage } from "./processes/collect-garbage.js";
import { type Settings, toSettings } from "./settings/settings.js";
import { type Runtime, startRuntime } from "./start-runtime.js";

/** What a bot of a shop hands over: its environment and where its built pages are. */
export interface StartOptions {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly widgetFolder: string;
	readonly deskFolder: string;
	readonly studioFolder: string;
	readonly boardFolder: string;
	/** Where lines for a person go; default standard output. */
	readonly print?: (line: string) => void;
}

/**
 * Starts the bot as a program: reads settings, prints the addresses, ends on SIGTERM and SIGINT.
 * Whatever stands in the way is one line with the fix and exit code 1.
 */
export async function startFromEnvironment(
	options: StartOptions,
): Promise<void> {
	const print =
		options.print ?? ((line: string) => process.stdout.write(`${line}\n`));
	try {
		const settings = toSettings(options.environment);
		const runtime = await start(settings, options, print);
		await collectGarbage();
		printAddresses(runtime, print);
		endOnSignal(runtime);
	} catch (error) {
		print(toLine(error));
		process.exitCode = 1;
	}
}

async function start(
	settings: Settings,
	options: StartOptions,
	print: (line: string) => void,
): Promise<Runtime> {
	const log = createLog(settings.logLevel);
	const folder = resolve(settings.knowledgeBase);
	return startRuntime({
		settings,
		log,
		pages: [
			{ path: "", files: widgetPages(settings, options), isEmbeddable: true },
			{
				path: "/desk",
				files: loadPages(options.deskFolder),
				isEmbeddable: false,
			},
			{
				path: "/board",
				files: loadPages(options.boardFolder),
				isEmbeddable: false,
			},
			{
				path: "/studio",
				files: loadPages(options.studioFolder),
				isEmbeddable: false,
			},
		],
		home: settings.isProduction ? null : "/demo/",
		openKnowledge: async () => {
			print("Reading the knowledge base …");
			return openLiveKnowledge({
				folder,
				train: warmingUp(createTrainer({ cacheDir: settings.dataDir })),
				now: Date.now,
				log,
				onProblems: (lines) => {
					for (const line of lines.slice(0, 20)) print(line);
					print("The last good knowledge base stays in force.");
				},
			});
		},
	});
}

/** The demo shop is for trying out; a real shop embeds the widget in pages of its own. */
function widgetPages(
	settings: Settings,
	{ widgetFolder }: StartOptions,
): ReturnType<typeof loadPages> {
	const files = loadPages(widgetFolder);
	return settings.isProduction
		? new Map([...files].filter(([name]) => !name.startsWith("demo/")))
		: files;
}

function printAddresses(
	{ origin, accounts, parts }: Runtime,
	print: (line: string) => void,
): void {
	print("");
	print("Shopbell is ready.");
	if (parts.settings.role !== "worker") {
		print(`  Shop page with the chat  ${origin}/`);
		print(`  Desk for your colleagues ${origin}/desk`);
		print(`  Studio for your editors  ${origin}/studio`);
		const { firstUser } = accounts;
		if (firstUser)
			print(
				`    sign in as ${firstUser.email} with the one-time password ${firstUser.password}`,
			);
	}
	print(`  Health                   ${origin}/health`);
}

/** Longest the whole end may take beside the time for the balancer, ms. */
const endWithinMs = 40_000;

/**
 * SIGTERM is an operator's or a supervisor's: the balancer gets its time. SIGINT is a person's at the
 * keyboard, who has no balancer. A second signal, or an end that hangs, ends the process at once: all
 * that matters is in the database.
 */
function endOnSignal(runtime: Runtime): void {
	const { drainMs } = runtime.parts.settings;
	const end = (stopOptions: { readonly drainMs?: number }, code: number) => {
		const leave = (): void => process.exit(code);
		process.once("SIGTERM", leave);
		process.once("SIGINT", leave);
		setTimeout(leave, drainMs + endWithinMs).unref();
		runtime.stop(stopOptions).then(
			() => process.exit(0),
			() => process.exit(1),
		);
	};
	const onTerminate = (): void => {
		process.removeListener("SIGINT", onInterrupt);
		end({}, 143);
	};
	const onInterrupt = (): void => {
		process.removeListener("SIGTERM", onTerminate);
		end({ drainMs: 0 }, 130);
	};
	process.once("SIGTERM", onTerminate);
	process.once("SIGINT", onInterrupt);
}

function toLine(error: unknown): string {
	if (!(error instanceof Error))
		return `Shopbell cannot start: ${String(error)}`;
	const fix = (error as { readonly fix?: unknown }).fix;
	return `Shopbell cannot start: ${error.message}${typeof fix === "string" ? ` ${fix}` : ""}`;
}
