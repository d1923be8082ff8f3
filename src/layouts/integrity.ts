// The fingerprint of /embed.js: our own pages let scripts run by their fingerprints alone.
import script from '../../public/embed.js?raw';

const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
export const integrity = `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
