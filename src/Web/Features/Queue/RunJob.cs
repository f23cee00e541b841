using Maquette.Generation;
using Maquette.Generation.Identities;

namespace Maquette.Web.Features.Queue;

/// <summary>The body of a job, on the calling thread until it ends: <see cref="Studio.Run"/>.</summary>
public delegate StudioOutcome RunJob(GenerationRequest request, string folder, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite, CancellationToken stop);

/// <summary>The body of a training, likewise: <see cref="Studio.TrainIdentity"/>.</summary>
public delegate StudioOutcome TrainIdentity(IdentityRequest request, string folder, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite, CancellationToken stop);

/// <summary>Whether an identity's prior has other weights now than when it was taught: <see cref="Studio.HasChanged(string)"/>.</summary>
public delegate bool PriorChanged(Guid identity);

/// <summary>What is wrong with a request, one sentence a problem: <see cref="Studio.Check"/>.</summary>
public delegate IReadOnlyList<string> CheckRequest(GenerationRequest request);
