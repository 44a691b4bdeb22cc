// Everyday

// Types
export type { HelpCentreErrorCode } from "./help-centre-error.js";
export { HelpCentreError } from "./help-centre-error.js";
export { readBrowserFiles } from "./node/read-browser-files.js";
export type {
	BrowserFiles,
	HelpCentre,
	HelpCentreOptions,
	SiteFile,
} from "./site/build-help-centre.js";
export { buildHelpCentre } from "./site/build-help-centre.js";
