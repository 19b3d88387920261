import type { QueryOf } from "../flight/query";
import type { World } from "../production/world";
import { releaseOf } from "./workloads";

/** `skopeo inspect docker://registry/api:v42`: what the registry says of an image, whether it was ever pulled or not. */
export function inspectImage(world: World, { deployment, version }: QueryOf<"inspectImage">): string {
  const release = releaseOf(world, deployment, version);
  if (release === undefined)
    return `FATA[0000] Error parsing image name "docker://registry/${deployment}:${version}": reading manifest ${version} in registry/${deployment}: manifest unknown`;
  const image = {
    Name: `registry/${deployment}`,
    Digest: release.digest,
    RepoTags: Object.keys(world.system.deployments[deployment]?.releases ?? {}),
    Labels: { "org.opencontainers.image.revision": release.commit.hash },
    Architecture: release.architecture,
    Os: "linux",
  };
  return JSON.stringify(image, null, 4);
}
