using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Xunit;

namespace Maquette.Web.Tests.Queue;

public sealed class JobDeskTests
{
    private static readonly RunJob Nothing = (_, folder, _, _, _, _) => QueueHost.Finish(folder);

    [Fact]
    public async Task Request_ThatCannotRun_IsRefusedAndLeavesNoJob()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);

        var submission = await queue.Desk.SubmitAsync("ann", new GenerationRequest { Prompt = "" }, QueueHost.Stop);

        Assert.Equal(["Write a prompt first."], Assert.IsType<Submission.Refused>(submission).Because);
        Assert.Empty(await queue.Queries.QueueAsync(QueueHost.Stop));
    }

    [Fact]
    public async Task Member_WithAFullQueue_IsRefusedAndOthersAreNot()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        for (var i = 0; i < 3; i++) await queue.SubmitAsync("a red chair");

        var submission = await queue.Desk.SubmitAsync("ann", new GenerationRequest { Prompt = "one more" }, QueueHost.Stop);

        Assert.Contains("3 jobs waiting", Assert.Single(Assert.IsType<Submission.Refused>(submission).Because));
        await queue.SubmitAsync("a blue mug", member: "bob");
    }

    [Fact]
    public async Task Command_ToAnothersJob_IsForAdminsOnly()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        var job = await queue.SubmitAsync("a red chair");

        Assert.IsType<Answer.Refused>(await queue.Desk.CancelAsync(job, new Caller("bob", IsAdmin: false), QueueHost.Stop));
        Assert.Equal(JobState.Queued, (await queue.RowAsync(job)).State);
        Assert.IsType<Answer.Refused>(await queue.Desk.CancelAsync(Guid.NewGuid(), QueueHost.Ann, QueueHost.Stop));

        Assert.IsType<Answer.Done>(await queue.Desk.CancelAsync(job, new Caller("bob", IsAdmin: true), QueueHost.Stop));
        Assert.Equal(JobState.Canceled, (await queue.RowAsync(job)).State);
        Assert.IsType<Answer.Refused>(await queue.Desk.CancelAsync(job, QueueHost.Ann, QueueHost.Stop));
    }

    [Fact]
    public async Task PausedJob_Resumed_RunsAgain()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        var job = await queue.SubmitAsync("a red chair");

        Assert.IsType<Answer.Done>(await queue.Desk.PauseAsync(job, QueueHost.Ann, QueueHost.Stop));
        Assert.False(await queue.Worker.RunNextAsync("device", QueueHost.Stop));
        Assert.IsType<Answer.Refused>(await queue.Desk.CheckpointAsync(job, QueueHost.Ann, QueueHost.Stop));
        Assert.IsType<Answer.Done>(await queue.Desk.ResumeAsync(job, QueueHost.Ann, QueueHost.Stop));

        Assert.True(await queue.Worker.RunNextAsync("device", QueueHost.Stop));
        Assert.Equal(JobState.Succeeded, (await queue.RowAsync(job)).State);
    }

    [Fact]
    public void Request_WrittenAndRead_IsTheSame()
    {
        var request = new GenerationRequest { Prompt = "ein \"roter\" Stuhl 椅子", NegativePrompt = "blue", Seed = long.MaxValue, Overrides = new RecipeOverrides { Steps = 12, GuidanceScale = 7.5f } };

        Assert.Equal(request, RequestJson.Read(RequestJson.Write(request)));
    }

    [Theory]
    [InlineData("""{"version":99,"prompt":"a red chair"}""", "version 99")]
    [InlineData("""{"version":1}""", "cannot be read")]
    [InlineData("null", "cannot be read")]
    public void Request_OfANewerOrBrokenShape_IsRefused(string json, string told) =>
        Assert.Contains(told, Assert.Throws<StudioException>(() => RequestJson.Read(json)).Message);
}
