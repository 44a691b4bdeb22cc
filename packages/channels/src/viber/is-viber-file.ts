/** Whether an address of a file is Viber's: what a request names is fetched from nowhere else. */
export function isViberFile(
	address: string,
	otherHosts: readonly string[],
): boolean {
	if (!URL.canParse(address)) return false;
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return false;
	if (otherHosts.includes(url.host)) return true;
	return (
		url.protocol === "https:" &&
		url.port === "" &&
		/(^|\.)viber\.com$/.test(url.hostname)
	);
}
