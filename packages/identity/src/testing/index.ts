export { describeIdentityRecords } from "./records-suite.js";
