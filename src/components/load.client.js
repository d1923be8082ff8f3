// Loads a module by its address: the bundler would wrap an import of its own.
window.load = (address) => import(address);
