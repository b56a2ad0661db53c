import { SkeletonList } from '@/ui/skeleton';

export function PendingPage() {
  return <SkeletonList items={3} lines={4} />;
}
