// Writes src/routeTree.gen.ts from the files in src/routes (the Vite plugin does the same on dev and build).
import { readFileSync } from 'node:fs';
import { Generator, getConfig } from '@tanstack/router-generator';

const root = process.cwd();
const config = getConfig(JSON.parse(readFileSync('tsr.config.json', 'utf8')), root);
await new Generator({ config, root }).run();
