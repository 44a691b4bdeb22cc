import { constants } from "node:fs";
import { access, mkdir, readdir, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Finding, failed, ok, skipped, warning } from "./finding.js";

/** Oldest Node that everything runs on. */
const oldestNode = [20, 20] as const;

/** Free space below which a warning is given, and below which writing is about to fail, bytes. */
const littleSpace = 2 * 1024 ** 3;
const noSpace = 256 * 1024 ** 2;

/** The version of Node, e.g. `20.20.2`. */
export function checkNode(version: string): Finding {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const [oldestMajor, oldestMinor] = oldestNode;
	return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
		? ok("node", `Node ${version}.`)
		: failed(
				"node",
				`Node ${version} is too old.`,
				`Install Node ${oldestNode.join(".")} or later, e.g. the newest 24.`,
			);
}

/** The data folder: whether this user may write there, who else may read its secrets, and how much is free. */
export async function checkDataFolder(
	dataDir: string,
): Promise<readonly Finding[]> {
	const folder = resolve(dataDir);
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (error) {
		return [
			failed(
				"data-folder",
				`${folder} cannot be written (${codeOf(error)}).`,
				"Give this user the right to write there, or set DATA_DIR to another folder.",
			),
		];
	}
	return [
		ok("data-folder", `${folder} can be written.`),
		await checkSecrets(join(folder, "secrets")),
		await checkSpace(folder),
	];
}

async function checkSecrets(folder: string): Promise<Finding> {
	// Windows keeps rights elsewhere.
	if (process.platform === "win32")
		return skipped("secrets", "Rights of files are not looked at here.");
	const names = await readdir(folder).catch(() => null);
	if (names === null)
		return skipped(
			"secrets",
			"There are none yet; the first start makes them.",
		);
	const paths = [folder, ...names.map((name) => join(folder, name))];
	const isOpen = async (path: string): Promise<boolean> =>
		((await stat(path)).mode & 0o077) !== 0;
	const open = (await Promise.all(paths.map(isOpen))).filter(Boolean).length;
	const unreadable = (
		await Promise.all(
			paths.map((path) =>
				access(path, constants.R_OK).then(
					() => false,
					() => true,
				),
			),
		)
	).filter(Boolean).length;
	if (unreadable > 0)
		return failed(
			"secrets",
			`${unreadable} of the secrets in ${folder} cannot be read by this user.`,
			`Give them to the user that runs the bot: chown -R USER ${folder}`,
		);
	return open === 0
		? ok("secrets", "Secrets are readable by their owner alone.")
		: failed(
				"secrets",
				`Others on this machine may read secrets in ${folder}.`,
				`Run: chmod -R go-rwx ${folder}`,
			);
}

async function checkSpace(folder: string): Promise<Finding> {
	const { bavail, bsize } = await statfs(folder);
	const free = bavail * bsize;
	const shown = `${(free / 1024 ** 3).toFixed(1)} GB are free where ${folder} is.`;
	if (free < noSpace)
		return failed("disk", shown, "Free some space: nothing can be kept soon.");
	return free < littleSpace
		? warning("disk", shown, "Free some space, or move DATA_DIR.")
		: ok("disk", shown);
}

function codeOf(error: unknown): string {
	return (error as NodeJS.ErrnoException).code ?? "unknown";
}
