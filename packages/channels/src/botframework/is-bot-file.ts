import { isFileAt } from "../sending/fetch-from-host.js";
import {
	isServiceUrlAllowed,
	type ServiceUrlPolicy,
} from "./check-service-url.js";

/** Names of the hosts on which Teams keeps the files that people send: their own OneDrive, with a key of a few minutes in the address (learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4). */
const driveHosts = /\.sharepoint\.(com|us|cn)$/;

/** How a file of the shopper is fetched; null: it lies where nothing is fetched from. */
export function toFileAccess(
	address: string,
	policy: ServiceUrlPolicy,
): "with-token" | "as-it-is" | null {
	if (isServiceUrlAllowed(address, policy)) return "with-token";
	return isFileAt(address, { vendor: driveHosts, others: [] })
		? "as-it-is"
		: null;
}
