/** Whether what is installed in `root` is what its lockfile says. */
export function isInstalled(root: string): boolean;
