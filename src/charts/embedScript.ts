// The script that other sites take to give a chart's frame the height of its content: its versions, each at an address of its own with its fingerprint.
// A version that was published never changes, since sites hold it to its fingerprint; another one is another file, and /embed.js is as the latest.

/** By its file in public/: the fingerprint of each version (Subresource Integrity, https://www.w3.org/TR/SRI/), the latest last. */
export const VERSIONS = {
  'embed-1.js': 'sha256-Yq59MlsBubf0FfgoHlfwiQiM6d+10E8VsWRpCu0aS7Q=',
} as const;

/** The latest version. */
export const SCRIPT = { path: '/embed-1.js', integrity: VERSIONS['embed-1.js'] } as const;
