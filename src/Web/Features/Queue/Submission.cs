namespace Maquette.Web.Features.Queue;

/// <summary>What became of a request that a member handed in.</summary>
public abstract record Submission
{
    private Submission() { }

    public sealed record Accepted(Guid Job) : Submission;

    /// <param name="Because">one sentence a problem; the member can mend them</param>
    public sealed record Refused(IReadOnlyList<string> Because) : Submission;
}

/// <summary>What became of a member's command to a job.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>Done, or for a running job: on its way to the worker.</summary>
    public sealed record Done : Answer;

    /// <param name="Because">a sentence for the member</param>
    public sealed record Refused(string Because) : Answer;
}

/// <summary>Who gives a command: members command their own jobs, admins all.</summary>
public sealed record Caller(string MemberId, bool IsAdmin);
