import tseslint from 'typescript-eslint';
import { rules } from './eslint.rules.js';

// For the browser tests: `npm run lint` starts ESLint with it from the root, below which it may look.
export default tseslint.config(...tseslint.configs.strict, { rules });
